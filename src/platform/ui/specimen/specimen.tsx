import { locales } from '#platform/i18n/locale.ts';
import { Mark } from '../mark.tsx';
import { Page } from '../page.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { SkipLink } from '../skip-link.tsx';
import { useLocale } from '../locale.tsx';
import { useTheme, type Theme } from '../theme.ts';
import { ActionsPart } from './actions-part.tsx';
import { CardsPart } from './cards-part.tsx';
import { DoorPart } from './door-part.tsx';
import { FieldsPart } from './fields-part.tsx';
import { GroundPart } from './ground-part.tsx';
import { NoticesPart } from './notices-part.tsx';
import { SignsPart } from './signs-part.tsx';
import styles from './specimen.module.css';
import { SplitPart } from './split-part.tsx';
import { TablePart } from './table-part.tsx';
import { useTexts } from './texts.ts';
import { WordsPart } from './words-part.tsx';

/** The living style sheet: every component in every state, in the reader's language and light. */
export function Specimen() {
  const t = useTexts();
  const { locale, setLocale } = useLocale();
  const [theme, setTheme] = useTheme();
  return (
    <>
      <SkipLink />
      <nav className={styles.nav} aria-label={t.title}>
        <Mark size={28} label="Ohrensessel" />
        {Object.entries(t.parts).map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      <Page
        title={t.title}
        lead={t.lead}
        actions={
          <div className={styles.row}>
            <RadioGroup
              label={t.language}
              choices={locales.map((id) => ({ id, label: id === 'de' ? 'Deutsch' : 'English' }))}
              value={locale}
              onChange={setLocale}
            />
            <RadioGroup
              label={t.theme}
              choices={(Object.keys(t.themes) as Theme[]).map((id) => ({ id, label: t.themes[id] }))}
              value={theme}
              onChange={setTheme}
            />
          </div>
        }
      >
        <GroundPart />
        <WordsPart />
        <DoorPart />
        <ActionsPart />
        <FieldsPart />
        <SignsPart />
        <NoticesPart />
        <CardsPart />
        <TablePart />
        <SplitPart />
      </Page>
    </>
  );
}
