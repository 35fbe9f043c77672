import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ArchiveExports } from '../../archive-exports.ts';
import { documentUrn, type Exported } from '../../export/exported.ts';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportAbout, type ExportFormatName } from '../../export/formats.ts';
import { ProblemError } from '../problem.ts';
import { Bytes, Id, VersionQuery } from '../schemas.ts';
import type { Service } from '../service.ts';

const FormatQuery = z.object({
  format: z
    .enum(EXPORT_FORMAT_NAMES)
    .describe(EXPORT_FORMAT_NAMES.map((name) => `\`${name}\`: ${EXPORT_FORMATS[name].summary}`).join('; ')),
  bom: z.stringbool().default(false).describe('whether CSV begins with the mark by which Excel knows UTF-8'),
});

const SearchExportQuery = FormatQuery.extend({
  q: z.string().max(2000).default('').describe('in the query language; every document where it is left out'),
  matching: z
    .stringbool()
    .default(false)
    .describe('only the entries that the query finds, not all that their documents have'),
  reviewed: z.stringbool().default(false).describe('only documents in which people decided something'),
});

/** What comes back, in each of the media types. */
const EXPORT = {
  description: 'The export, as a download',
  content: Object.fromEntries(
    EXPORT_FORMAT_NAMES.map((name) => [
      EXPORT_FORMATS[name].mediaType.replace(/;.*/, ''),
      { schema: name === 'parquet' ? Bytes : z.string() },
    ]),
  ),
};

/** Documents, and what searches find, in the formats of others; written as they come, however many there are. */
export function exportRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const tags = ['exports'];
  const exportsFor = (request: FastifyRequest, format: ExportFormatName) =>
    new ArchiveExports(archive.store, {
      withSnapshot: EXPORT_FORMATS[format].tellsSnapshot,
      servedAt: `${request.protocol}://${request.host}`,
    });

  return async (app) => {
    app.get(
      '/documents/:id/export',
      {
        exposeHeadRoute: false,
        schema: {
          tags,
          operationId: 'exportDocument',
          summary: 'A document in the format of others',
          description: 'Its record with people’s corrections.',
          params: Id,
          querystring: FormatQuery.extend(VersionQuery.shape),
          response: { 200: EXPORT },
        },
      },
      async (request, reply) => {
        await access.check(request, 'reader');
        const { id } = request.params;
        const { format, version, bom } = request.query;
        const exported = await exportsFor(request, format).document(id, version);
        if (exported === null)
          throw new ProblemError(404, `There is no document ${JSON.stringify(id)}, or it has no such version.`);
        const about = { iri: `${documentUrn(exported.record)}:annotations`, label: id, bom };
        return await send(reply, format, one(exported), about, id);
      },
    );

    app.get(
      '/export',
      {
        exposeHeadRoute: false,
        schema: {
          tags,
          operationId: 'exportSearch',
          summary: 'The documents that a query finds, in the format of others',
          description: 'Every one of them, the latest first, with people’s corrections.',
          querystring: SearchExportQuery,
          response: { 200: EXPORT },
        },
      },
      async (request, reply) => {
        await access.check(request, 'reader');
        const { q, format, matching, reviewed, bom } = request.query;
        const exports = exportsFor(request, format);
        const { documents } = await exports.search(q, { matching });
        const about = {
          iri: `urn:readout:search:${encodeURIComponent(q.toWellFormed())}`,
          label: q || 'all documents',
        };
        const chosen = reviewed ? exports.reviewedAmong(documents) : documents;
        return await send(reply, format, chosen, { ...about, bom }, 'export');
      },
    );
  };
}

function send(
  reply: FastifyReply,
  format: ExportFormatName,
  documents: AsyncIterable<Exported>,
  about: ExportAbout,
  name: string,
): FastifyReply {
  const { mediaType, extension, write } = EXPORT_FORMATS[format];
  const file = `${name.replace(/[^\w.-]+/g, '-').slice(0, 100)}${extension}`;
  return reply
    .type(mediaType)
    .header('Content-Disposition', `attachment; filename="${file}"`)
    .send(Readable.from(write(documents, about)));
}

async function* one(exported: Exported): AsyncGenerator<Exported> {
  yield exported;
}
