import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Select } from '#platform/ui/select.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { BesideChat } from './beside-chat.ts';
import { TextsForm } from './texts-form.tsx';
import { useWebsitesMessages } from './use-websites-messages.ts';
import styles from './websites-page.module.css';

const all = '';

/** How the chat comes onto a website, and what it says there. */
export function WebsitesPage({ Beside }: { readonly Beside: BesideChat }) {
  const t = useWebsitesMessages();
  const [chosen, setChosen] = useState(all);
  const brand = chosen || undefined;
  const catalogue = useQuery(api.conversations.catalogue.queryOptions({ input: {}, staleTime: 5 * 60_000 }));
  const texts = useQuery(api.widget.texts.queryOptions({ input: { brand } }));
  const brands = (catalogue.data?.brands ?? []).map(({ key, name }) => ({ id: key, label: name }));
  const error = catalogue.error ?? texts.error;
  return (
    <Page title={t.title} lead={t.lead} width="reading">
      {error && <ProblemNotice problem={problemOf(error)} />}
      {brands.length > 0 && (
        <div className={styles.brand}>
          <Select label={t.brand} choices={[{ id: all, label: t.allWebsites }, ...brands]} value={chosen} onChange={setChosen} />
        </div>
      )}
      <section className={styles.part} aria-labelledby="embed">
        <h2 id="embed">{t.embed.title}</h2>
        <CopyField label={t.embed.line} description={t.embed.sentence} value={scriptLine(brand)} />
      </section>
      <div className={styles.part}>
        <Beside key={chosen} brand={brand} />
      </div>
      <section className={styles.part} aria-labelledby="words">
        <h2 id="words">{t.words.title}</h2>
        <p className={styles.sentence}>{t.words.sentence}</p>
        {texts.data && <TextsForm key={chosen} brand={brand} texts={texts.data.texts} />}
      </section>
    </Page>
  );
}

function scriptLine(brand: string | undefined): string {
  const about = brand ? ` data-brand="${brand}"` : '';
  return `<script src="${location.origin}/widget.js"${about} async></script>`;
}
