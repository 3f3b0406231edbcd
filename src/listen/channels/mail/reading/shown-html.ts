import sanitizeHtml from 'sanitize-html';
import { mailLimits } from './limits.ts';
import type { MailFile } from './mail-file.ts';

const colour = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s.,%]{1,40}\)$/i, /^[a-z]{3,20}$/i];
const length = [/^\d{1,3}(?:\.\d{1,2})?(?:px|pt|em|rem|%)$/];
/** Pictures within the text, as they stand in the HTML; larger ones are among the files. */
const mostPictureBytes = 3 * 1024 * 1024;
const pictures = /^image\/(?:png|jpeg|gif|webp)$/;

/**
 * A mail's HTML as its agent may look at it: no script, form, style sheet, frame or address of a picture elsewhere, so that
 * opening it runs nothing and tells nobody. Pictures sent along stand in it. It is shown in a frame without rights all the same.
 */
export function shownHtml(html: string, files: readonly MailFile[] = []): string {
  const sentAlong = new Map(files.filter(isPicture).map((file) => [file.contentId, file]));
  let left = mostPictureBytes;
  return sanitizeHtml(html.slice(0, mailLimits.htmlLength), {
    allowedTags: sanitizeHtml.defaults.allowedTags.concat(['img', 'font', 'center', 'del', 'ins', 'big']),
    allowedAttributes: {
      a: ['href', 'title', 'rel', 'target'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan', 'align', 'valign', 'width', 'style'],
      th: ['colspan', 'rowspan', 'align', 'valign', 'width', 'style'],
      table: ['width', 'align', 'border', 'cellpadding', 'cellspacing', 'style'],
      font: ['color', 'size'],
      ol: ['start', 'type'],
      '*': ['style', 'dir', 'lang'],
    },
    allowedStyles: {
      '*': {
        color: colour,
        'background-color': colour,
        'font-weight': [/^(?:bold|normal|[1-9]00)$/],
        'font-style': [/^(?:italic|normal)$/],
        'font-size': length,
        'text-align': [/^(?:left|right|center|justify|start|end)$/],
        'text-decoration': [/^(?:underline|line-through|none)$/],
        'vertical-align': [/^(?:top|middle|bottom|baseline)$/],
        'padding': length,
        'margin-left': length,
      },
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head', 'template', 'svg', 'math', 'object', 'iframe', 'button', 'select'],
    nestingLimit: 120,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' } }),
      img: (_tag, { src = '', alt = '', width = '', height = '' }): sanitizeHtml.Tag => {
        const file = src.startsWith('cid:') ? sentAlong.get(src.slice(4)) : undefined;
        if (!file || file.size > left) return { tagName: 'span', attribs: {}, text: alt };
        left -= file.size;
        const data = `data:${file.mediaType};base64,${Buffer.from(file.content).toString('base64')}`;
        return { tagName: 'img', attribs: { src: data, alt, width, height } };
      },
    },
  });
}

function isPicture(file: MailFile): boolean {
  return file.contentId !== undefined && pictures.test(file.mediaType) && !file.refused;
}
