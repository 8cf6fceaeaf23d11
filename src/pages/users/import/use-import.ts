import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { choices } from '#api/choices.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { userFields } from '../form.ts';
import { checkRows, type ImportRow, type Known, markTaken } from './check.ts';
import { COLUMNS, type FileFault, readSheet } from './sheet.ts';

/** A file that was read and checked. */
export type Checked = { name: string; ignored: readonly string[]; rows: readonly ImportRow[] };

/** How far an import is, up to the job that does it. */
export type Step =
  | { kind: 'choosing'; refused: { name: string; fault: FileFault } | null }
  | { kind: 'checking'; name: string; done: number; total: number | null }
  | { kind: 'failed'; file: File; failure: ApiError }
  | { kind: 'checked'; checked: Checked };

/** Reads and checks a chosen file. What is under way when another one is chosen, or the dialog goes, is given up. */
export function useImport() {
  const client = useQueryClient();
  const { manager } = useSignedIn();
  const [step, setStep] = useState<Step>({ kind: 'choosing', refused: null });
  const running = useRef<AbortController>(null);
  const giveUp = () => running.current?.abort();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the dialog goes
  useEffect(() => giveUp, []);

  async function check(file: File, signal: AbortSignal): Promise<Step> {
    const { name } = file;
    const lacking = COLUMNS.filter(column => userFields(manager, id => id)[column].needs);
    const sheet = await readSheet(file, lacking, signal);
    if ('fault' in sheet) return { kind: 'choosing', refused: { name, fault: sheet.fault } };
    const rows = await checkRows(sheet, await whatThereIs(client), signal);
    const tell = (done: number) => setStep({ kind: 'checking', name, done, total: rows.length });
    tell(0);
    await markTaken(rows, done => signal.aborted || tell(done), signal);
    return { kind: 'checked', checked: { name, ignored: sheet.ignored, rows } };
  }

  async function take(file: File): Promise<void> {
    giveUp();
    running.current = new AbortController();
    const { signal } = running.current;
    setStep({ kind: 'checking', name: file.name, done: 0, total: null });
    const next = await check(file, signal).catch(
      (thrown): Step => ({ kind: 'failed', file, failure: toApiError(thrown) }),
    );
    if (!signal.aborted) setStep(next);
  }

  return {
    step,
    take: (file: File) => void take(file),
    again: () => {
      giveUp();
      setStep({ kind: 'choosing', refused: null });
    },
  };
}

/** What rows may refer to, as it is now: what was made a minute ago counts. */
async function whatThereIs(client: QueryClient): Promise<Known> {
  const [domains, projects, policies] = await Promise.all([
    client.fetchQuery({ ...choices.domains(true), staleTime: 0 }),
    client.fetchQuery({ ...choices.projects(), staleTime: 0 }),
    client.fetchQuery({ ...choices.userPolicies(), staleTime: 0 }),
  ]);
  return { domains, projects, policies };
}

/** Gives the focus to what has come in the place of what had it. */
export function useArrival<Element extends HTMLElement>() {
  const arrived = useRef<Element>(null);
  useEffect(() => arrived.current?.focus(), []);
  return arrived;
}
