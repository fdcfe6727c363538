/** What a module's routes need: `allow`, `jsonBody`, `query`, `ifMatch`, `actorOf`, `problem`, `describe`. */
export { type AppContext, type AppEnv, actorOf } from './env';
export { type ProblemStatus, problem } from './problem';
export { describe, ifMatch, jsonBody, paging, query, searchText, withRevision } from './requests';
export { allow } from './rules';
