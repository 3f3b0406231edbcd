/**
 * Every page of the house outside its application, by its route, with an address that leads to it. One that is missing here fails
 * `served-pages.test.ts`. All of them are walked through in
 * `e2e/every-page.test.ts`, the demo's website in `e2e/demo-shop.test.ts`.
 */
export const servedPages: Readonly<Record<string, string>> = {
  '/api/docs': '/api/docs',
  '/api/docs/problems': '/api/docs/problems',
  '/api/docs/channels/:name': '/api/docs/channels/mail',
  '/meine-gespraeche': '/meine-gespraeche',
  '/my-conversations': '/my-conversations',
  '/anruf': '/anruf',
  '/call': '/call',
  '/bildschirm': '/bildschirm',
  '/screen': '/screen',
  '/embed/wall/:embedId': '/embed/wall/0199f0a0-0000-7000-8000-000000000001',
  '/demo-shop': '/demo-shop',
};
