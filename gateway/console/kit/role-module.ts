import { type ComponentType } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type WorkKind } from '../../../shared/domain/work/work-kind';
import { type Words } from '../words/language';
import { type RemedyPages } from './rule/remedy-pages';
import { type LinkOf } from './work/link-table';

/** A page of a role in the side bar. */
export type NavPage = {
  /** The address below /console, such as `/hours`. */
  path: string;
  title: Words;
  /** An icon beside the title. Screen readers skip it, because the name of the icon is English. */
  icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  /**
   * The kinds of work that are done on this page. The side bar counts the entries of this work on which the office can
   * act.
   */
  kinds: readonly WorkKind[];
  /** Whether a phone may show the page in its bottom tabs. The tabs show the first three such pages. */
  onPhone?: boolean;
};

/** Returns whether a role has the search for stations, which needs the page that lists stations. */
export function hasSearch(pages: readonly Pick<NavPage, 'path'>[]): boolean {
  return pages.some(({ path }) => path === '/stations');
}

/** The pages and routes of a role. Each role is a separate bundle. */
export type RoleModule = {
  pages: readonly NavPage[];
  routes: RouteObject[];
  /** The content of the home page above the work list. */
  Home: ComponentType;
  linkOf: LinkOf;
  /** The pages on which the role can help to meet a rule. Left out for a role that can help with no rule. */
  remedies?: RemedyPages;
};
