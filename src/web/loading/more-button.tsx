import type { ReactNode } from 'react';
import { Button } from '#platform/ui/button.tsx';

/** Below a list that is read in pages: reads the next one. Nothing where there is none. */
export function MoreButton({ of: { hasNextPage, isFetchingNextPage, fetchNextPage }, children }: {
  /** What `useInfiniteQuery` yields. */
  readonly of: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };
  readonly children: ReactNode;
}) {
  if (!hasNextPage) return null;
  return (
    <div>
      <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
        {children}
      </Button>
    </div>
  );
}
