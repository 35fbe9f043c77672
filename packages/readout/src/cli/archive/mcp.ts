import { Command } from 'commander';
import type { Archive } from '../../archive.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

/** `readout mcp`: an archive for language models. */
export function mcpCommand(): Command {
  return new Command('mcp')
    .summary('give a language model an archive, over the Model Context Protocol')
    .description(
      'Speaks the Model Context Protocol on standard input and output: tools to search, read records, ask who said what and who somebody is. They only read. A program that uses it starts this command itself; readout serve offers the same at /mcp.',
    )
    .addOption(storeOption())
    .action((options: StoreOptions) => withArchive(options, serveMcp));
}

async function serveMcp(archive: Archive): Promise<void> {
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
  const { createMcpServer } = await import('../../mcp/mcp-server.ts');
  const { pipelineVersion } = await import('../../archive.ts');
  const server = createMcpServer(archive, await pipelineVersion());
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve).once('close', resolve);
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
