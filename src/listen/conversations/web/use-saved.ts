import { showToast } from '#platform/ui/show-toast.ts';
import { useCatalogueMessages } from './use-catalogue-messages.ts';
import { useReadAgain } from './use-read-again.ts';

/** What follows once an entry of the catalogue is saved: lists are read again, its name is said, the dialog goes. */
export function useSaved(onClose: () => void): (name: string) => void {
  const t = useCatalogueMessages();
  const readAgain = useReadAgain();
  return (name) => {
    readAgain();
    showToast({ message: t.saved(name) });
    onClose();
  };
}
