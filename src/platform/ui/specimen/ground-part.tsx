import { Door } from '../door.tsx';
import { Mark } from '../mark.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

const colours = [
  'paper', 'paper-raised', 'paper-sunk', 'line', 'edge', 'ink', 'ink-soft',
  'chair', 'chair-deep', 'chair-soft', 'ear', 'ear-text', 'ear-soft', 'honey', 'honey-text', 'honey-soft',
  'pain', 'pain-deep', 'pain-text', 'pain-soft', 'gain', 'gain-text', 'gain-soft',
];

export function GroundPart() {
  const t = useTexts();
  return (
    <Part id="ground" title={t.parts.ground}>
      <h3>{t.colours}</h3>
      <div className={styles.swatches}>
        {colours.map((name) => (
          <div key={name} className={styles.swatch}>
            <span style={{ background: `var(--${name})` }} />
            {name}
          </div>
        ))}
      </div>
      <h3>{t.mark}</h3>
      <div className={styles.row} data-align="end">
        {[16, 24, 32, 64, 160].map((size) => (
          <Mark key={size} size={size} />
        ))}
        <Mark size={64} tone="ink" />
        <Mark size={64} tone="faint" />
      </div>
      <h3>{t.ownLight}</h3>
      <div className={styles.columns}>
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} data-theme={theme} className={styles.light}>
            <Mark size={32} />
            <Door state="open" />
            <a href="#door">{t.link}</a>
          </div>
        ))}
      </div>
    </Part>
  );
}
