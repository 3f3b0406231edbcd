import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Tabs } from '#platform/ui/tabs.tsx';
import { problemOf } from '#web/api/problem-of.ts';
import { BrandsPart } from './brands-part.tsx';
import { ProductsPart } from './products-part.tsx';
import { ReasonsPart } from './reasons-part.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useCatalogueMessages } from './use-catalogue-messages.ts';

/** What conversations are about, kept by those who run the programme. */
export function CataloguePage() {
  const t = useCatalogueMessages();
  const { data, error } = useCatalogue();
  return (
    <Page title={t.title} lead={t.lead}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      <Tabs
        label={t.title}
        views={[
          { id: 'reasons', label: t.reasons.title, content: <ReasonsPart reasons={data?.reasons} /> },
          {
            id: 'products',
            label: t.products.title,
            content: <ProductsPart products={data?.products} brands={data?.brands ?? []} />,
          },
          { id: 'brands', label: t.brands.title, content: <BrandsPart brands={data?.brands} /> },
        ]}
      />
    </Page>
  );
}
