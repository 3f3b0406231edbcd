import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { PreviewPart } from './preview-part.tsx';
import styles from './screens-page.module.css';
import { Television } from './television.tsx';

/** A television that shows the wall as it hangs now: what the first screen would look like. */
export function FirstScreen() {
  const wall = useQuery(api.wall.show.queryOptions({ input: {} }));
  return (
    <div className={styles.first}>
      <Television>{wall.data && <PreviewPart scope="inside" shows={everything} arrangement={wall.data} />}</Television>
    </div>
  );
}

const everything = {};
