import type { Manifest } from '../../encoder/index.ts';
import { ArgumentsOfCue } from './cue-arguments.ts';
import { RolesOfTrigger } from './event-roles.ts';
import { MentionsOfWindow } from './mentions.ts';
import { TagSpans } from './tag-spans.ts';

/** The decoders of the model's heads, with the parameters of its weights; one set serves all documents. */
export class HeadDecoders {
  readonly tags: TagSpans;
  readonly cueArguments: ArgumentsOfCue;
  readonly roles: RolesOfTrigger;
  readonly mentions: MentionsOfWindow;

  constructor(manifest: Manifest) {
    this.tags = new TagSpans(manifest);
    this.cueArguments = new ArgumentsOfCue(manifest);
    this.roles = new RolesOfTrigger(manifest);
    this.mentions = new MentionsOfWindow(manifest);
  }
}
