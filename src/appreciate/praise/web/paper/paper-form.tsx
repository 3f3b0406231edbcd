import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { PersonPicker } from '#people/organisation/web/person-picker.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { newKey } from '#web/api/new-key.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import { praiseLimit } from '../../contract/limits.ts';
import type { NotedPermission, Praise } from '../../contract/praise.ts';
import { AddedFields } from '../keeping/added-fields.tsx';
import { addedForApi, nothingAdded } from '../keeping/added.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './paper.module.css';
import { notedPermission, permissionDraft } from './permission-draft.ts';
import { PermissionFields } from './permission-fields.tsx';
import { PhotoField } from './photo-field.tsx';
import { today } from './today.ts';

/** Words on paper, as somebody holds them in their hand. */
export function PaperForm({ text, onText, onKept }: {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** They are stored and hang nowhere yet; the picture, if there is one, is still to be sent, and the permission to be noted. */
  readonly onKept: (praise: Praise, photo: File | undefined, permission: NotedPermission | null) => void;
}) {
  const all = usePraiseMessages();
  const t = all.paper;
  const format = useFormatters();
  const field = useRef<HTMLTextAreaElement>(null);
  const [id] = useState(newKey);
  const [day] = useState(today);
  const [channel, setChannel] = useState<'letter' | 'card'>('letter');
  const [writtenOn, setWrittenOn] = useState(day);
  const [photo, setPhoto] = useState<File>();
  const [permission, setPermission] = useState(() => permissionDraft(null, day));
  const [added, setAdded] = useState(nothingAdded);
  const [earner, setEarner] = useState<{ id: string; name: string } | null>(null);
  const [showsName, setShowsName] = useState(false);
  const me = useMe();
  const paste = useMutation(api.praise.paste.mutationOptions({ onSuccess: (praise) => onKept(praise, channel === 'card' ? photo : undefined, notedPermission(permission)) }));
  const isTooLong = text.trim().length > praiseLimit;

  function onlyMarked() {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const marked = text.slice(selectionStart, selectionEnd).trim();
    if (marked !== '') onText(marked);
    field.current?.focus();
  }

  function save() {
    if (paste.isPending || isTooLong) return;
    paste.mutate({ id, channel, text, writtenOn, ...(earner ? { earnedBy: earner.id } : { showsName }), ...addedForApi(added) });
  }

  return (
    <Form
      problem={paste.error && problemOf(paste.error)}
      fieldLabels={{ text: t.text, writtenOn: t.on, 'permission.how': t.how, 'permission.on': t.permissionOn }}
      onSubmit={save}
      actions={
        <Button type="submit" variant="primary" isPending={paste.isPending} isDisabled={isTooLong}>
          {t.keep}
        </Button>
      }
    >
      <RadioGroup<'letter' | 'card'>
        label={t.kind}
        orientation="horizontal"
        choices={(['letter', 'card'] as const).map((id) => ({ id, ...t[id] }))}
        value={channel}
        onChange={setChannel}
      />
      {channel === 'card' && <PhotoField photo={photo} onPhoto={setPhoto} />}
      <TextArea
        name="text"
        label={t.text}
        placeholder={channel === 'letter' ? t.textLetter : undefined}
        isRequired
        rows={channel === 'letter' ? 6 : 3}
        value={text}
        onChange={onText}
        inputRef={field}
        errorMessage={isTooLong ? t.tooLong(format.number(text.trim().length)) : undefined}
      />
      {isTooLong && (
        <div>
          <Button size="small" onPress={onlyMarked}>
            {t.onlyMarked}
          </Button>
        </div>
      )}
      <div className={styles.day}>
        <TextField name="writtenOn" type="date" label={t.on} isRequired value={writtenOn} onChange={setWrittenOn} />
      </div>
      <PersonPicker label={t.earned} description={t.earnedHint} searchLabel={t.earnedSearch} value={earner} onChange={setEarner} except={me.id} />
      <PermissionFields draft={permission} onChange={setPermission} />
      <AddedFields added={added} proposed={undefined} onChange={setAdded} />
      {!earner && (
        <Checkbox isSelected={showsName} onChange={setShowsName}>
          {all.proposal.showsName}
        </Checkbox>
      )}
    </Form>
  );
}
