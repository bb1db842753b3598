/** Reads `commentary.yaml`. */
import { basename, dirname } from 'node:path';
import { type CommentaryFile, commentarySchema } from '../../schema/commentary.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import { SourceFiles } from './source-files.ts';
import { filesIn } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

/** Null when it cannot be read, which is reported. */
export async function readCommentary(path: string, log: ProblemLog): Promise<YamlDocument<CommentaryFile> | null> {
  const file = basename(path);
  const bytes = await new SourceFiles(filesIn(dirname(path)), log).bytesOf(file);
  return bytes === null ? null : readYamlDocument(bytes, file, commentarySchema, log);
}
