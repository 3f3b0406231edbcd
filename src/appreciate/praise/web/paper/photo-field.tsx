import { Camera, ImageUp, X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState, type RefObject } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { photoMediaTypes } from '../../contract/photo-media-types.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './paper.module.css';
import { photoProblem } from './photo-problem.ts';

/** Pixels; a picture is looked at, not read, before it is sent. The policy of the pages keeps addresses of our own making out. */
const previewWidth = 640;

const accepted = photoMediaTypes.join(',');

/** A picture of a card: from the camera of a phone, or a file; with a preview, and a clear word about what cannot be taken. */
export function PhotoField({ photo, onPhoto }: { readonly photo: File | undefined; readonly onPhoto: (photo: File | undefined) => void }) {
  const t = usePraiseMessages().paper;
  const id = useId();
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const hasCamera = useMedia('(pointer: coarse)');
  const [problem, setProblem] = useState<string>();
  
  function choose(input: RefObject<HTMLInputElement | null>) {
    const file = input.current?.files?.[0];
    if (input.current) input.current.value = '';
    if (!file) return;
    const wrong = photoProblem(file, t);
    setProblem(wrong);
    onPhoto(wrong === undefined ? file : undefined);
  }

  function unreadable() {
    // What the browser cannot draw the server may still read.
    if (photo?.type === 'image/tiff') return;
    setProblem(t.photoNone);
    onPhoto(undefined);
  }

  return (
    <div className={styles.photo} role="group" aria-labelledby={id} aria-describedby={`${id}-problem`}>
      <span id={id} className={styles.label}>
        {t.photo}
      </span>
      {photo && <Preview photo={photo} alt={t.preview} onError={unreadable} />}
      <div className={styles.actions}>
        {hasCamera && (
          <Button icon={<Camera />} onPress={() => camera.current?.click()}>
            {t.take}
          </Button>
        )}
        <Button icon={<ImageUp />} onPress={() => files.current?.click()}>
          {photo ? t.another : t.choose}
        </Button>
        {photo && (
          <Button variant="plain" icon={<X />} onPress={() => onPhoto(undefined)}>
            {t.dropPhoto}
          </Button>
        )}
      </div>
      <input ref={camera} hidden type="file" accept="image/*" capture="environment" onChange={() => choose(camera)} aria-label={t.take} />
      <input ref={files} hidden type="file" accept={accepted} onChange={() => choose(files)} aria-label={t.choose} />
      <p id={`${id}-problem`} role={problem ? 'alert' : undefined} className={problem ? styles.problem : styles.detail}>
        {problem ?? t.photoHint}
      </p>
    </div>
  );
}

/** The picture as it lies in the browser, for as long as it is shown. */
function Preview({ photo, alt, onError }: { readonly photo: File; readonly alt: string; readonly onError: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const failed = useEffectEvent(onError);
  useEffect(() => {
    let isWanted = true;
    createImageBitmap(photo, { resizeWidth: previewWidth, resizeQuality: 'medium' }).then(
      (bitmap) => {
        if (isWanted && canvas.current) {
          canvas.current.width = bitmap.width;
          canvas.current.height = bitmap.height;
          canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0);
        }
        bitmap.close();
      },
      () => isWanted && failed(),
    );
    return () => {
      isWanted = false;
    };
  }, [photo]);
  return <canvas ref={canvas} className={styles.preview} role="img" aria-label={alt} />;
}
