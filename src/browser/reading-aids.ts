/** Entry of the reading aids: sorting and filtering of tables, tooltips of charts. Without them nothing is missing. */
import { chartTips } from './charts/chart-tips.ts';
import { pageWords } from './page-words.ts';
import { tableAids } from './tables/table-aids.ts';

const words = pageWords();
tableAids(words);
chartTips(words);
