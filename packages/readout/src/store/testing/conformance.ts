import { describe } from 'vitest';
import { backupConforms } from './backup.conformance.ts';
import { correctionsConform } from './corrections.conformance.ts';
import { crashesConform } from './crash.conformance.ts';
import { documentsConform } from './documents.conformance.ts';
import type { OpenStore } from './open-store.ts';
import { overviewConforms } from './overview.conformance.ts';
import { searchConforms } from './search.conformance.ts';
import { serviceConforms } from './service.conformance.ts';
import { threadsConform } from './threads.conformance.ts';
import { vectorsConform } from './vectors.conformance.ts';
import { watchesConform } from './watches.conformance.ts';

/**
 * What every backend does; each calls this with its own way to open an archive.
 * @param newAddress names a place where there is no archive yet
 */
export function storeConforms(open: OpenStore, newAddress: () => string): void {
  describe('documents', () => documentsConform(open));
  describe('corrections', () => correctionsConform(open));
  describe('search', () => searchConforms(open));
  describe('overview', () => overviewConforms(open));
  describe('jobs, feeds and tokens', () => serviceConforms(open));
  describe('vectors', () => vectorsConform(open, newAddress));
  describe('threads', () => threadsConform(open));
  describe('watches', () => watchesConform(open));
  describe('crashes', () => crashesConform(newAddress));
  describe('backup', () => backupConforms(open, newAddress));
}
