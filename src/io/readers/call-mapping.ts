import { basename, dirname } from 'node:path';
import { type CallMappingFile, callMappingSchema } from '../../schema/call-mapping.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import { SourceFiles } from './source-files.ts';
import { filesIn } from './workspace-files.ts';
import { readYamlDocument } from './yaml-document.ts';

/** Reads a mapping file; null when it cannot be used, which is reported. */
export async function readCallMapping(path: string, log: ProblemLog): Promise<CallMappingFile | null> {
  const name = basename(path);
  const bytes = await new SourceFiles(filesIn(dirname(path)), log).bytesOf(name);
  return bytes === null ? null : (readYamlDocument(bytes, name, callMappingSchema, log)?.content ?? null);
}
