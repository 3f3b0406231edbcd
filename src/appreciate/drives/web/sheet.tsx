import { outline } from '#appreciate/collage/contract/outline.ts';
import { palettes, type Palette } from '#appreciate/collage/contract/paint.ts';
import type { Line, Piece, Scene } from '#appreciate/collage/contract/scene.ts';
import { typefaces } from '#appreciate/collage/contract/typefaces.ts';
import { useMedia } from '#platform/ui/use-media.ts';
import { useTheme } from '#platform/ui/theme.ts';
import styles from './drives.module.css';

/** A sheet that hangs, drawn once, in the light of the page. */
export function Sheet({ scene, label }: { readonly scene: Scene; readonly label: string }) {
  const [theme] = useTheme();
  const isDarkOutside = useMedia('(prefers-color-scheme: dark)');
  const isDark = theme === 'system' ? isDarkOutside : theme === 'dark';
  const palette = palettes[isDark ? 'dark' : 'paper'];
  const { left, top, width, height, pieces } = scene;
  return (
    <svg className={styles.sheet} viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={label}>
      <rect x={left} y={top} width={width} height={height} fill={palette.sheet} />
      {pieces.map((piece) => (
        <PieceDrawn key={piece.id} piece={piece} palette={palette} />
      ))}
    </svg>
  );
}

function PieceDrawn({ piece, palette }: { readonly piece: Piece; readonly palette: Palette }) {
  const { x, y, width, height, tilt, lines, size, credit } = piece;
  const { ground, ink } = palette.paints[piece.paint];
  const path = outline(piece);
  return (
    <g transform={`translate(${x} ${y}) rotate(${tilt} ${width / 2} ${height / 2})`} fill={ink}>
      {path !== '' && ground !== undefined && <path d={path} fill={ground} />}
      {lines.map((line) => (
        <LineDrawn key={line.baseline} line={line} size={size} />
      ))}
      {credit && <LineDrawn line={credit} size={credit.size} />}
    </g>
  );
}

function LineDrawn({ line: { runs, baseline }, size }: { readonly line: Line; readonly size: number }) {
  return runs.map(({ text, x, width, face, direction }) => (
    <text
      key={x}
      // Text that runs leftwards begins at its right edge.
      x={direction === 'rtl' ? x + width : x}
      y={baseline}
      direction={direction}
      fontFamily={typefaces[face].family}
      fontWeight={typefaces[face].weight}
      fontSize={size * typefaces[face].scale}
      xmlSpace="preserve"
    >
      {text}
    </text>
  ));
}
