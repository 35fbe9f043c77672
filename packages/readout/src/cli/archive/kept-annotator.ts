import type { Annotator } from '../../archive.ts';
import type { Readout } from '../../readout.ts';

/** The model, loaded when the first text comes and kept until the command ends. */
export class KeptAnnotator {
  readonly #gazetteer: readonly string[];
  #readout: Promise<Readout> | undefined;

  /** @param gazetteer paths of YAML files with further names */
  constructor(gazetteer: readonly string[] = []) {
    this.#gazetteer = gazetteer;
  }

  readonly load = async (): Promise<Annotator> => {
    const { createReadout } = await import('../../readout.ts');
    this.#readout ??= createReadout({ gazetteer: this.#gazetteer });
    const readout = await this.#readout;
    return { annotateAll: (inputs) => readout.annotateAll(inputs), async close() {} };
  };

  async close(): Promise<void> {
    await (await this.#readout)?.close();
  }
}
