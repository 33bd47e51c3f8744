import type { ReactNode } from 'react';
import type { LocalizedText } from '../../schema/dictionary.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';
import { PageHeading } from '../shared/layout/PageHeading.js';
import './about.css';

/** A part of a page of plain text. */
export interface TextSection {
  readonly id: string;
  readonly title: LocalizedText;
  readonly paragraphs: readonly LocalizedText[];
}

interface Props {
  readonly title: string;
  readonly sections: readonly TextSection[];
  readonly children?: ReactNode;
}

/** A page of plain text: headings and paragraphs, to be read from top to bottom. */
export function TextPage({ title, sections, children }: Props) {
  const localized = useLocalized();
  return (
    <div className="page page--reading">
      <PageHeading>{title}</PageHeading>
      {children}
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id}>{localized(section.title)}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph.zh}>{localized(paragraph)}</p>
          ))}
        </section>
      ))}
    </div>
  );
}
