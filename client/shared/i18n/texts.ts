import type { aboutTexts } from '../../about/about.texts.js';
import type { dashboardTexts } from '../../bureau/dashboard/dashboard.texts.js';
import type { reportTexts } from '../../bureau/report/report.texts.js';
import { answeredTexts } from '../../enterprise/answered/answered.texts.js';
import { homeTexts } from '../../enterprise/home/home.texts.js';
import type { matchTexts } from '../../enterprise/match/match.texts.js';
import type { resultsTexts } from '../../enterprise/results/results.texts.js';
import type { figuresTexts } from '../../figures/figures.texts.js';
import type { catalogueTexts } from '../../catalogue/catalogue.texts.js';
import type { productTexts } from '../../catalogue/product/product.texts.js';
import { conditionTexts } from '../conditions/conditions.texts.js';
import { layoutTexts } from '../layout/layout.texts.js';
import { outcomeTexts } from '../outcome/outcome.texts.js';
import { offerTexts } from '../offer/offer.texts.js';
import { wayTexts } from '../ways/ways.texts.js';
import { wordTexts } from '../words/words.texts.js';
import { questionTexts } from '../questions/questions.texts.js';
import { statesTexts } from '../states/states.texts.js';
import { compareBoxTexts } from '../compare/compareBox.texts.js';
import type { packagesTexts } from '../../catalogue/product/packages/packages.texts.js';
import type { compareTexts } from '../../compare/compare.texts.js';
import type { profileTexts } from '../../enterprise/profile/profile.texts.js';
import type { scoresTexts } from '../../enterprise/scores/scores.texts.js';
import type { reachTexts } from '../../institution/products/reach.texts.js';
import type { chooseTexts } from '../workspace/choose.texts.js';
import { workspaceTexts } from '../workspace/workspace.texts.js';

/** The texts of the first view. */
export const firstTexts = {
  ...layoutTexts,
  ...statesTexts,
  ...outcomeTexts,
  ...conditionTexts,
  ...questionTexts,
  ...answeredTexts,
  ...wayTexts,
  ...wordTexts,
  ...offerTexts,
  ...homeTexts,
  ...compareBoxTexts,
  ...workspaceTexts,
};

/** Keys of texts that come with the pages that are loaded late; each such page adds its own. */
type LateTextKey =
  | keyof typeof aboutTexts
  | keyof typeof catalogueTexts
  | keyof typeof compareTexts
  | keyof typeof packagesTexts
  | keyof typeof chooseTexts
  | keyof typeof dashboardTexts
  | keyof typeof figuresTexts
  | keyof typeof matchTexts
  | keyof typeof productTexts
  | keyof typeof profileTexts
  | keyof typeof reachTexts
  | keyof typeof reportTexts
  | keyof typeof resultsTexts
  | keyof typeof scoresTexts;

/** The key of a text of the pages. */
export type TextKey = keyof typeof firstTexts | LateTextKey;
