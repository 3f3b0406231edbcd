import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '#platform/ui/card.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { useMe } from '#web/session/use-me.ts';
import styles from './first-steps-part.module.css';
import { useTodayMessages } from './use-today-messages.ts';

type Steps = Readonly<Record<'units' | 'people' | 'reasons' | 'widget' | 'chair', boolean>>;

/** What an empty organisation still needs, in the order in which it is done. */
export function FirstStepsPart({ steps }: { readonly steps: Steps }) {
  const t = useTodayMessages().steps;
  const { permissions } = useMe();
  const way = (href: string, label: string) => <LinkButton size="small" href={href}>{label}</LinkButton>;
  const snippet = <CopyField label={t.widget.snippet} value={`<script src="${location.origin}/widget.js" async></script>`} />;
  return (
    <Card as="section" header={<h2>{t.title}</h2>}>
      <p className={styles.soft}>{t.lead}</p>
      <ol role="list" className={styles.steps}>
        <Step {...t.units} isDone={steps.units}>{way('/organisation?part=units', t.units.go)}</Step>
        <Step {...t.people} isDone={steps.people}>{way('/people/invitations', t.people.go)}</Step>
        <Step {...t.reasons} isDone={steps.reasons}>{way('/catalogue', t.reasons.go)}</Step>
        <Step {...t.widget} isDone={steps.widget}>{snippet}{way('/websites', t.widget.go)}</Step>
        <Step {...t.chair} isDone={steps.chair}>{permissions.includes('shadowing:host') && way('/desk', t.chair.go)}</Step>
      </ol>
    </Card>
  );
}

function Step({ title, detail, isDone, children }: {
  readonly title: string;
  readonly detail: string;
  readonly isDone: boolean;
  /** How to do it; shown until it is done. */
  readonly children: ReactNode;
}) {
  const t = useTodayMessages().steps;
  return (
    <li className={styles.step} data-done={isDone || undefined}>
      {isDone ? <CircleCheck size={22} aria-hidden="true" /> : <CircleDashed size={22} aria-hidden="true" />}
      <div className={styles.words}>
        <h3>{title}<VisuallyHidden>, {isDone ? t.done : t.open}</VisuallyHidden></h3>
        {!isDone && <p className={styles.soft}>{detail}</p>}
        {!isDone && children}
      </div>
    </li>
  );
}
