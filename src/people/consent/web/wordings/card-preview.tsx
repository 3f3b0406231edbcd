import { useId } from 'react';
import styles from './card-preview.module.css';
import { useWordingMessages } from './use-wording-messages.ts';

/** The question as it stands in a customer's chat, with an example of who would listen. Nothing in it can be pressed. */
export function CardPreview({ template, language }: { readonly template: string; readonly language: 'de' | 'en' }) {
  const t = useWordingMessages();
  const id = useId();
  return (
    <figure className={styles.preview} aria-labelledby={id}>
      <figcaption id={id} className={styles.caption}>{t.preview}</figcaption>
      <div className={styles.card} lang={language}>
        <p className={styles.title}>{t.previewTitle[language]}</p>
        <p className={styles.text}>{template.replaceAll('{who}', t.previewWho[language]).replaceAll('{reach}', '').replaceAll('{keeping}', t.previewKeeping[language]).replaceAll('{stop}', t.previewStop[language])}</p>
        <div className={styles.choices} aria-hidden="true">
          <span className={styles.choice}>{t.yes[language]}</span>
          <span className={styles.choice}>{t.no[language]}</span>
        </div>
      </div>
    </figure>
  );
}
