import type { Page } from '#api/page.ts';

/** A row of a list that changes: its id, and its place in the order, which no two rows share. */
export type Item = { id: string; place: number };

/** A list at a manager, in an order that no two rows share; a test changes it between the reads. */
export class ChangingList {
  /** The limits that were asked with, in order. */
  readonly limits: number[] = [];
  readonly offsets: number[] = [];
  /** Runs before each read but the first. */
  meanwhile: (list: this) => void = () => {};
  items: Item[];

  constructor(size: number) {
    this.items = Array.from({ length: size }, (_, i) => ({ id: `row-${i}`, place: i }));
  }

  /** Takes away the rows at these places of the list. */
  remove(from: number, count: number): void {
    this.items.splice(from, count);
  }

  /** Puts a row before the one that is at this index. */
  insert(at: number, id: string): void {
    const [before = -1, behind = before + 2] = [this.items[at - 1]?.place, this.items[at]?.place];
    this.items.splice(at, 0, { id, place: (before + behind) / 2 });
  }

  readonly readPage = async (offset: number, limit: number): Promise<Page<Item>> => {
    if (this.limits.length > 0) this.meanwhile(this);
    this.limits.push(limit);
    this.offsets.push(offset);
    return { rows: this.items.slice(offset, offset + limit), total: this.items.length, failure: null };
  };
}
