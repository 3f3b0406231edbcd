import type { ProblemBody } from '#platform/contract/problem.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { readerLocale } from '#web/session/reader-locale.ts';

/**
 * Sends the photograph of a card. `fetch` does not say how much has arrived, so this is a request of the older kind.
 * @param onProgress share that is sent, between 0 and 1.
 * @throws ProblemError with the server's problem, or of kind `away`; the signal's reason when it was stopped.
 */
export function sendPicture(id: string, picture: Blob, onProgress: (share: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `${location.origin}/api/v1/praise/${encodeURIComponent(id)}/picture`);
    request.setRequestHeader('content-type', picture.type);
    request.setRequestHeader('accept-language', readerLocale());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : reject(new ProblemError(problemIn(request)))));
    request.addEventListener('error', () => reject(new ProblemError({ type: '#away', status: 0, title: '', remedy: '' })));
    request.addEventListener('abort', () => reject(signal.reason as Error));
    signal.addEventListener('abort', () => request.abort());
    request.send(picture);
  });
}

function problemIn({ status, responseText }: XMLHttpRequest): ProblemBody {
  try {
    return { ...(JSON.parse(responseText) as ProblemBody), status };
  } catch {
    return { type: '#unreadable', status, title: '', remedy: '' };
  }
}
