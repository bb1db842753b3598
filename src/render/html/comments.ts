/** What the consultant adds to sections, always marked as theirs. */
import type { Commentary, SectionComment } from '../../domain/commentary.ts';
import type { Say } from '../../messages/say.ts';
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

/**
 * Null where there is nothing to show below the heading.
 * @param author null where nobody signs
 */
export function commentView(say: Say, comment: SectionComment | undefined, author: string | null): CommentView | null {
  if (comment === undefined) return null;
  const paragraphs = comment.paragraphs.map(neutralProse);
  const recommendations = comment.recommendations.map(neutralProse);
  if (paragraphs.length + recommendations.length === 0) return null;
  const label = author === null ? say('page.commentUnsigned') : say('page.commentBy', { author });
  return { label, paragraphs, recommendations };
}

/** The computed heading stays in sight. */
export function retitled(
  say: Say,
  computed: string,
  comment: SectionComment | undefined,
  author: string | null,
): RetitledView | null {
  if (comment?.title == null) return null;
  const note =
    author === null ? say('page.headingUnsigned', { computed }) : say('page.headingBy', { author, computed });
  return { title: neutralProse(comment.title), note };
}

/** @param brandName signs where the commentary names no author */
export function authorOf(commentary: Commentary | null, brandName: string | null): string | null {
  const author = commentary?.author ?? brandName;
  return author === null ? null : neutralProse(author);
}
