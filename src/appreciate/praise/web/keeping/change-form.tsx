import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Form } from '#platform/ui/form.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { MaskKind, Stretch } from '../../contract/found-thanks.ts';
import type { NotedPermission, Praise } from '../../contract/praise.ts';
import { notedPermission, permissionDraft } from '../paper/permission-draft.ts';
import { PermissionFields } from '../paper/permission-fields.tsx';
import { today } from '../paper/today.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { AddedFields } from './added-fields.tsx';
import { addedForApi, type Added } from './added.ts';
import styles from './keeping.module.css';
import { MarkingActions } from './marking-actions.tsx';
import { WordsToMark } from './words-to-mark.tsx';

/** What was kept, to be shortened, hidden further, and told about. Nothing can be added to the words. */
export function ChangeForm({ praise, lead, saveLabel, hasAdded = true, permitted = null, onSaved }: {
  readonly praise: Praise;
  readonly lead: string;
  readonly saveLabel: string;
  /** Whether it also asks how it sounds, what it took and whether it may hang. */
  readonly hasAdded?: boolean;
  /** What is noted when it is saved: from then on it hangs. */
  readonly permitted?: NotedPermission | null;
  readonly onSaved: (praise: Praise) => void;
}) {
  const t = usePraiseMessages();
  const howTo = useId();
  const text = praise.text ?? '';
  const onPaper = praise.channel === 'letter' || praise.channel === 'card';
  const [stretch, setStretch] = useState<Stretch>();
  const [also, setAlso] = useState<Array<Stretch & { kind: MaskKind }>>([]);
  const [marked, setMarked] = useState<Stretch>();
  const [day] = useState(today);
  const [permission, setPermission] = useState(() => permissionDraft(praise.permission, day));
  const [added, setAdded] = useState<Added>({
    mood: praise.mood,
    clicks: String(praise.took.clicks ?? ''),
    minutes: String(praise.took.minutes ?? ''),
    helpers: praise.helpers.map(({ id }) => id),
  });
  const change = useMutation(api.praise.change.mutationOptions({ onSuccess: onSaved }));
  const isSame = !stretch && also.length === 0 && !hasAdded && permitted === null;

  function save() {
    if (change.isPending) return;
    if (isSame) return onSaved(praise);
    change.mutate({
      id: praise.id,
      ...(stretch && { stretch }),
      ...(also.length > 0 && { also }),
      ...(hasAdded && addedForApi(added)),
      ...(permitted && { permission: permitted }),
      ...(hasAdded && onPaper && { permission: notedPermission(permission) }),
    });
  }

  return (
    <Form
      problem={change.error && problemOf(change.error)}
      fieldLabels={{ stretch: t.proposal.hangs, also: t.proposal.hangs, 'permission.how': t.paper.how, 'permission.on': t.paper.permissionOn }}
      onSubmit={save}
      actions={
        <Button type="submit" variant="primary" autoFocus={!hasAdded} isPending={change.isPending}>
          {saveLabel}
        </Button>
      }
    >
      <p>{lead}</p>
      <div className={styles.side}>
        <WordsToMark text={text} lang={praise.language} label={t.proposal.hangs} describedBy={howTo} chosen={stretch ?? { start: 0, end: text.length }} hidden={also} onMark={setMarked} />
        <MarkingActions
          isMarked={marked !== undefined}
          howTo={t.proposal.howTo}
          howToId={howTo}
          onOnly={() => setStretch(marked)}
          onHide={(kind) => {
            if (marked) setAlso([...also, { ...marked, kind }]);
            setMarked(undefined);
          }}
        />
        {also.length > 0 && (
          <div className={styles.actions}>
            {also.map((each) => {
              const words = text.slice(each.start, each.end);
              return (
                <Button key={each.start} size="small" variant="plain" onPress={() => setAlso(also.filter((other) => other !== each))}>
                  {t.proposal.dropMask(words)}
                </Button>
              );
            })}
          </div>
        )}
        {stretch && (
          <div>
            <Button size="small" variant="plain" onPress={() => setStretch(undefined)}>
              {t.proposal.whole}
            </Button>
          </div>
        )}
      </div>
      {hasAdded && <AddedFields added={added} proposed={praise.mood} onChange={setAdded} />}
      {hasAdded && onPaper && <PermissionFields draft={permission} onChange={setPermission} />}
    </Form>
  );
}
