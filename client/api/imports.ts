import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { sendFile } from './send-file.js';
import { request } from './request.js';
import { saveFile } from './save-file.js';
import type {
  ImportColumns,
  ImportFaultList,
  ImportKind,
  ImportList,
  ImportStart,
  ImportView,
} from './types.js';

const LIST = ['imports'];
const keyOf = (id: string) => ['import', id];

/** How often one looks again while it is worked on, in milliseconds. */
const AGAIN_MS = 700;

/** How many faults are shown at a time. */
export const FAULTS_A_PAGE = 50;

/** What I may read in, and what I have. */
export function useImports(): UseQueryResult<ImportList> {
  return useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => request<ImportList>('/api/imports', { signal }),
  });
}

/** An import, looked at again and again while it is worked on. */
export function useImport(id: string): UseQueryResult<ImportView> {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request<ImportView>(pathOf(id), { signal }),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isUnderWay(data) ? AGAIN_MS : false,
  });
}

export function isUnderWay({ state }: Pick<ImportView, 'state'>): boolean {
  return state === 'checking' || state === 'running';
}

/** Some of what is wrong in a sheet. */
export function useImportFaults(id: string, offset: number): UseQueryResult<ImportFaultList> {
  const path = `${pathOf(id)}/faults?offset=${offset}&limit=${FAULTS_A_PAGE}`;
  return useQuery({
    queryKey: [...keyOf(id), 'faults', offset],
    queryFn: ({ signal }) => request<ImportFaultList>(path, { signal }),
    placeholderData: keepPreviousData,
  });
}

export interface Sheet {
  of: ImportKind;
  file: File;
  keepEmpty: boolean;
  progress: (share: number) => void;
}

/** Sends a sheet to be checked. */
export function useSendSheet(): UseMutationResult<ImportView, Error, Sheet> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ of, file, keepEmpty, progress }) =>
      sendFile<ImportView>(
        `/api/imports?${search(of, { keepEmpty: String(keepEmpty) })}`,
        file,
        progress,
      ),
    onSuccess: (view) => {
      client.setQueryData(keyOf(view.id), view);
      void client.invalidateQueries({ queryKey: LIST });
    },
  });
}

type Doing =
  | { what: 'columns'; body: ImportColumns }
  | { what: 'start'; body: ImportStart }
  | { what: 'cancellation'; body?: undefined };

/** Says what columns are, starts an import, or ends it. */
export function useDoImport(id: string): UseMutationResult<ImportView, Error, Doing> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ what, body }) =>
      request<ImportView>(`${pathOf(id)}/${what}`, { method: 'POST', body }),
    onSuccess: (view) => {
      client.removeQueries({ queryKey: [...keyOf(id), 'faults'] });
      client.setQueryData(keyOf(id), view);
      void client.invalidateQueries({ queryKey: LIST });
    },
    // It has gone on meanwhile: the screen says how.
    onError: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

/** Fetches first passwords for those who have none, and hands the sheet to the browser. */
export function useFirstPasswords(id: string): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => saveFile('/api/people/first-passwords', 'POST'),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

/** Where the sheet that is to be filled is fetched. */
export function templateOf(of: ImportKind, format: 'xlsx' | 'csv'): string {
  return `/api/imports/template?${search(of, { format })}`;
}

/** Where the rows with faults are fetched. */
export function faultyRowsOf(id: string): string {
  return `${pathOf(id)}/faulty-rows`;
}

function search({ kind, subject }: ImportKind, more: Record<string, string>): string {
  return new URLSearchParams({ kind, ...(subject === '' ? {} : { subject }), ...more }).toString();
}

function pathOf(id: string): string {
  return `/api/imports/${encodeURIComponent(id)}`;
}
