/** What the consultant adds to sections, always marked as theirs. */
import type { Commentary, SectionComment } from '../../domain/commentary.ts';
import { neutralProse } from '../neutral-text.ts';

/** Fills the partial `comment`. */
export interface CommentView {
  /** Whose words these are. */
  readonly label: string;
  readonly paragraphs: readonly string[];
  readonly recommendations: readonly string[];
}

/** The heading that replaces a computed one, and what it replaces. */
export interface RetitledView {
  readonly title: string;
  readonly note: string;
}

const UNSIGNED = 'the author of this report';

/** Null where there is nothing to show below the heading. */
export function commentView(comment: SectionComment | undefined, author: string): CommentView | null {
  if (comment === undefined) return null;
  const paragraphs = comment.paragraphs.map(neutralProse);
  const recommendations = comment.recommendations.map(neutralProse);
  if (paragraphs.length + recommendations.length === 0) return null;
  return { label: `Comment by ${author}`, paragraphs, recommendations };
}

/** The computed heading stays in sight. */
export function retitled(computed: string, comment: SectionComment | undefined, author: string): RetitledView | null {
  if (comment?.title == null) return null;
  return { title: neutralProse(comment.title), note: `Heading by ${author}. The figures say: ${computed}` };
}

/** @param brandName signs where the commentary names no author */
export const authorOf = (commentary: Commentary | null, brandName: string | null): string =>
  neutralProse(commentary?.author ?? brandName ?? UNSIGNED);
