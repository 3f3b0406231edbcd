import type { FormEvent } from 'react';

/**
 * Takes an error away as soon as the text is right. Browsers look again only when a field is left, and then the message
 * vanishes, the button below moves up and the press that left the field misses it.
 */
export function forgiveWhileTyping({ currentTarget: field }: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (field.getAttribute('aria-invalid') === 'true') field.dispatchEvent(new Event('change', { bubbles: true }));
}
