import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type {
  ColleagueList,
  CreatedRef,
  HandOver,
  NewPost,
  SubstituteNaming,
  UnitOffices,
} from './types.js';

/** The posts of a unit; of the topmost where none is named. */
export function useUnitOffices(unit: string | undefined): UseQueryResult<UnitOffices> {
  const search = unit === undefined ? '' : `?unit=${encodeURIComponent(unit)}`;
  return useQuery({
    queryKey: ['offices', unit],
    queryFn: ({ signal }) => request<UnitOffices>(`/api/posts${search}`, { signal }),
  });
}

/** Whom one can name for a post. */
export function useColleagues(post: string, q: string): UseQueryResult<ColleagueList> {
  const search = new URLSearchParams({ q });
  return useQuery({
    queryKey: ['colleagues', post, q],
    queryFn: ({ signal }) =>
      request<ColleagueList>(`/api/posts/${encodeURIComponent(post)}/colleagues?${search}`, {
        signal,
      }),
  });
}

export function useAddPost(): UseMutationResult<CreatedRef, Error, NewPost> {
  return useChange((body) => request<CreatedRef>('/api/posts', { method: 'POST', body }));
}

export function useHandOver(post: string): UseMutationResult<void, Error, HandOver> {
  return useChange((body) =>
    request<void>(`/api/posts/${encodeURIComponent(post)}/holder`, { method: 'POST', body }),
  );
}

export function useNameSubstitute(
  post: string,
): UseMutationResult<CreatedRef, Error, SubstituteNaming> {
  return useChange((body) =>
    request<CreatedRef>(`/api/posts/${encodeURIComponent(post)}/substitutions`, {
      method: 'POST',
      body,
    }),
  );
}

export function useEndSubstitution(): UseMutationResult<void, Error, string> {
  return useChange((id) =>
    request<void>(`/api/substitutions/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  );
}

/** Who holds what decides what all see: everything is read anew. */
function useChange<Answer, Said>(
  mutationFn: (said: Said) => Promise<Answer>,
): UseMutationResult<Answer, Error, Said> {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries() });
}
