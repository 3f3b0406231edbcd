import { useLocale } from '#platform/ui/locale.tsx';
import type { Waiting } from '../contract/desk-conversation.ts';
import { useCatalogue } from '#listen/conversations/web/use-catalogue.ts';

/** What a conversation is about, in the reader's language: its product, else its brand, else nothing. */
export function useAbout(): (conversation: Pick<Waiting, 'product' | 'productId' | 'brand'>) => string | null {
  const { locale } = useLocale();
  const products = useCatalogue().data?.products ?? [];
  return ({ product, productId, brand }) => products.find(({ id }) => id === productId)?.[locale] ?? product ?? brand;
}
