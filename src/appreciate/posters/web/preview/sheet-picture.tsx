import '@fontsource/noto-emoji/emoji-400.css';
import '@fontsource/noto-naskh-arabic/arabic-400.css';
import '@fontsource/noto-serif-hebrew/hebrew-400.css';
import { memo, type ReactNode } from 'react';
import { typefaces } from '#appreciate/collage/contract/typefaces.ts';
import { slug } from '../../contract/sheet/crop-marks.ts';
import { drawSheet } from '../../contract/sheet/draw-sheet.ts';
import type { Move, Pen } from '../../contract/sheet/pen.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import styles from './preview.module.css';

/** A sheet as it will be printed: the same walk as for print, with a pen that draws on the page. */
export const SheetPicture = memo(function SheetPicture({ sheet, label }: { readonly sheet: Sheet; readonly label: string }) {
  const beyond = slug(sheet);
  const [width, height] = [sheet.width + 2 * beyond, sheet.height + 2 * beyond];
  return (
    <svg className={styles.picture} role="img" aria-label={label} viewBox={`${-beyond} ${-beyond} ${width} ${height}`}>
      {drawn(sheet)}
    </svg>
  );
});

function drawn(sheet: Sheet): ReactNode[] {
  let marks: ReactNode[] = [];
  const inside = (draw: () => void, wrap: (children: ReactNode[], key: number) => ReactNode) => {
    const outer = marks;
    marks = [];
    draw();
    outer.push(wrap(marks, outer.length));
    marks = outer;
  };
  const pen: Pen = {
    shape: (path, { fill = 'none', stroke, width }) => marks.push(<path key={marks.length} d={path} fill={fill} stroke={stroke} strokeWidth={width} />),
    write({ text, x, width, baseline, size, face, direction, color }) {
      const { family, weight, scale } = typefaces[face];
      marks.push(
        <text key={marks.length} x={direction === 'rtl' ? x + width : x} y={baseline} direction={direction} fill={color} fontFamily={family} fontWeight={weight} fontSize={size * scale}>
          {text}
        </text>,
      );
    },
    moved: (move, draw) => inside(draw, (children, key) => <g key={key} transform={transform(move)}>{children}</g>),
    part: (_part, draw) => draw(),
  };
  drawSheet(sheet, pen);
  return marks;
}

function transform({ x, y, scale = 1, turn }: Move): string {
  return `translate(${x} ${y}) scale(${scale})${turn ? ` rotate(${turn.degrees} ${turn.x} ${turn.y})` : ''}`;
}
