/** Entry of the reading aids: sorting and filtering of tables, tooltips of charts. Without them nothing is missing. */
import { chartTips } from './charts/chart-tips.ts';
import { tableAids } from './tables/table-aids.ts';

tableAids();
chartTips();
