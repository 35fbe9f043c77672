import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { differenceOf } from '../../archive.ts';
import { DocumentInput } from '../../ingest/document-input.ts';
import { Record } from '../../model/index.ts';
import { ProblemError } from '../problem.ts';
import { entityTag } from '../revision-header.ts';
import {
  Added,
  Bytes,
  Difference,
  DocumentSummary,
  Id,
  PageQuery,
  pageOf,
  VersionQuery,
  VersionSummary,
} from '../schemas.ts';
import type { Service } from '../service.ts';

/** Documents, their versions, records and raw bytes. */
export function documentRoutes({ archive, access, annotation }: Service): FastifyPluginAsyncZod {
  const { documents } = archive.store;
  const tags = ['documents'];
  return async (app) => {
    app.get(
      '/documents',
      {
        schema: {
          tags,
          operationId: 'listDocuments',
          summary: 'List documents, the latest first',
          querystring: PageQuery,
          response: { 200: pageOf(DocumentSummary) },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await documents.list(request.query);
      },
    );

    app.post(
      '/documents',
      {
        schema: {
          tags,
          operationId: 'addDocument',
          summary: 'Annotate a text and keep it',
          description: 'The same document again changes nothing; a changed text becomes a new version.',
          body: DocumentInput,
          response: { 200: Added, 201: Added },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        if (annotation === null) throw new ProblemError(503, 'This server reads no new documents.');
        const { body: input } = request;
        const origins = input.id === undefined ? [] : [`id:${input.id}`];
        async function* incoming() {
          yield { name: input.id ?? input.title ?? 'document', input, origins, snapshot: null };
        }
        for await (const added of archive.add(incoming(), annotation.load, annotation.pipeline))
          return await reply.status(added.outcome === 'added' ? 201 : 200).send(added);
        throw new Error('nothing was filed');
      },
    );

    app.get(
      '/documents/:id',
      {
        schema: {
          tags,
          operationId: 'getDocument',
          summary: 'One document',
          params: Id,
          response: { 200: DocumentSummary },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return (await documents.get(request.params.id)) ?? missing(request.params.id);
      },
    );

    app.get(
      '/documents/:id/versions',
      {
        schema: {
          tags,
          operationId: 'listVersions',
          summary: 'Its versions, the oldest first',
          params: Id,
          response: { 200: z.array(VersionSummary).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const versions = await documents.versions(request.params.id);
        return versions.length > 0 ? versions : missing(request.params.id);
      },
    );

    app.get(
      '/documents/:id/record',
      {
        schema: {
          tags,
          operationId: 'getRecord',
          summary: 'Its record',
          description: 'With people’s corrections, or as the pipeline made it with `machine=true`.',
          params: Id,
          querystring: VersionQuery.extend({ machine: z.stringbool().default(false) }),
          response: { 200: Record },
        },
      },
      async (request, reply) => {
        await access.check(request, 'reader');
        const { id } = request.params;
        const { version, machine } = request.query;
        // Read before the record: whoever corrects what has changed in between is told, not the other way round.
        reply.header('ETag', entityTag((await documents.revision(id)) ?? missing(id)));
        if (machine) return (await documents.machineRecord(id, version)) ?? missing(id);
        return (await documents.record(id, version))?.record ?? missing(id);
      },
    );

    app.get(
      '/documents/:id/difference',
      {
        schema: {
          tags,
          operationId: 'getDifference',
          summary: 'What its record says otherwise than that of an earlier version',
          params: Id,
          querystring: z.object({ since: z.coerce.number().int().min(1) }),
          response: { 200: Difference },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = request.params;
        const [before, after] = [await documents.record(id, request.query.since), await documents.record(id)];
        if (!before || !after) return missing(id);
        return differenceOf(before.record, after.record);
      },
    );

    app.get(
      '/documents/:id/snapshot',
      {
        schema: {
          tags,
          operationId: 'getSnapshot',
          summary: 'The bytes that it was taken from',
          description:
            'Given as a download that no browser shows or runs. The media type that it came with is in `X-Snapshot-Type`.',
          params: Id,
          querystring: VersionQuery,
          response: { 200: { description: 'The bytes', content: { 'application/octet-stream': { schema: Bytes } } } },
        },
      },
      async (request, reply) => {
        await access.check(request, 'reader');
        const { id } = request.params;
        const snapshot = (await documents.snapshot(id, request.query.version)) ?? missing(id);
        return await reply
          .type('application/octet-stream')
          .header('Content-Disposition', 'attachment; filename="snapshot"')
          .header('X-Snapshot-Type', snapshot.mediaType.replace(/[^\w/+.;= -]/g, ''))
          .send(Buffer.from(snapshot.bytes));
      },
    );
  };
}

function missing(id: string): never {
  throw new ProblemError(404, `There is no document ${JSON.stringify(id)}, or it has no such version.`);
}
