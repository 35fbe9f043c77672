import type { Document } from '../model/index.ts';
import type { Annotations } from './annotations.ts';
import type { DocumentReader } from './document-reader.ts';
import { SectionJoiner } from './join-sections.ts';
import { annotateReading, type Vocabulary } from './pipeline.ts';
import { cutSections } from './sections.ts';

/** Told which share of a document’s text has been read, 0 to 1. */
export type OnShare = (share: number) => void;

/**
 * Annotates whole documents. A very long one goes through section by section, so that what it needs beside its record does not grow
 * with it: pronouns, chains and events do not reach over the end of a section, entities do.
 */
export class DocumentAnnotator {
  readonly #reader: DocumentReader;
  readonly #vocabulary: Vocabulary;

  constructor(reader: DocumentReader, vocabulary: Vocabulary) {
    this.#reader = reader;
    this.#vocabulary = vocabulary;
  }

  async annotate(document: Document, onShare?: OnShare): Promise<Annotations> {
    const sections = cutSections(document.text);
    if (sections.length === 1) return this.#annotateText(document, onShare);
    const joiner = new SectionJoiner(document);
    for (const { start, end } of sections) {
      const text = document.text.slice(start, end);
      const share = (ofSection: number) => onShare?.((start + ofSection * text.length) / document.text.length);
      joiner.add(await this.#annotateText({ ...document, text }, share), start);
    }
    return joiner.build();
  }

  async #annotateText(document: Document, onShare?: OnShare): Promise<Annotations> {
    return annotateReading(document, await this.#reader.readText(document.text, onShare), this.#vocabulary);
  }
}
