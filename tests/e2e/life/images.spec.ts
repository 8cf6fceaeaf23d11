import type { Locator, Page } from '@playwright/test';
import { open } from '../fixtures.ts';
import { type Beside, expect, test } from '../people.ts';
import { put } from '../policy-limits.ts';

const GIB = 1024 ** 3;

type Held = {
  name: string;
  registry: string;
  tag: string;
  architecture: string;
  aliases: string[];
  resource_limits: { key: string; min: string }[];
};

const FIELDS = 'name registry tag architecture aliases resource_limits { key min }';

const whole = ({ registry, name, tag }: Held): string => `${registry}/${name}:${tag}`;

/** An image that is the only one of its name and has a minimum of 2 GiB of memory or less. */
async function someImage(beside: Beside): Promise<Held> {
  const { images } = await beside.ask<{ images: Held[] }>(`query { images { ${FIELDS} } }`);
  const alone = images.filter(one => images.filter(({ name }) => name === one.name).length === 1);
  const found = alone.find(({ resource_limits: limits }) =>
    limits.some(({ key, min }) => key === 'mem' && /^(256m|[12]g)$/.test(min)),
  );
  if (!found) throw new Error('the manager has no image to try this on');
  return found;
}

/** What the manager holds of the image now. */
async function held(beside: Beside, { architecture, ...image }: Held): Promise<Held> {
  const { image: now } = await beside.ask<{ image: Held }>(
    `query ($reference: String!, $architecture: String) { image(reference: $reference, architecture: $architecture) { ${FIELDS} } }`,
    { reference: whole({ architecture, ...image }), architecture },
  );
  return now;
}

const memory = ({ resource_limits }: Held): string | undefined => resource_limits.find(({ key }) => key === 'mem')?.min;

const row = (page: Page, image: Held): Locator =>
  page
    .getByRole('table', { name: 'Images' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: image.name, exact: true }) });

/** Opens the form, changes something and saves. */
async function edit(page: Page, image: Held, change: (form: Locator) => Promise<void>): Promise<void> {
  await row(page, image).getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: `Minimum resources of ${whole(image)}` });
  await change(form);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

test('an image: minimum memory raised and set back, an alias added and removed', async ({ page, accounts, beside }) => {
  const image = await someImage(beside);
  const alias = `e2e-${Math.random().toString(36).slice(2, 10)}`;
  await open(page, accounts, `/images?name=${encodeURIComponent(image.name)}`);

  await edit(page, image, form => put(form, 'Minimum RAM', '3 GiB'));
  expect(memory(await held(beside, image))).toBe(String(3 * GIB));

  await edit(page, image, form => form.getByRole('button', { name: 'Use the values of the image itself' }).click());
  const own = { '256m': 256 * 1024 ** 2, '1g': GIB, '2g': 2 * GIB }[memory(image) ?? ''];
  expect([memory(image), String(own)]).toContain(memory(await held(beside, image)));

  await row(page, image).getByRole('button', { name: 'Details' }).click();
  const details = page.getByRole('dialog', { name: whole(image) });
  await details.getByRole('button', { name: 'Add alias' }).click();
  const form = page.getByRole('dialog', { name: /^Add an alias/ });
  await form.getByLabel('Alias').fill(alias);
  await form.getByRole('button', { name: 'Add alias' }).click();
  await expect(form).toBeHidden();
  expect((await held(beside, image)).aliases).toEqual([...image.aliases, alias]);

  await details.getByRole('button', { name: `Remove alias ${alias}` }).click();
  await expect(page.getByText(`Alias ${alias} removed.`)).toBeVisible();
  expect((await held(beside, image)).aliases).toEqual(image.aliases);
});
