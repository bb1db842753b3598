/** Of the result document; its first number grows when a reader of the old document would misread the new one. */
export const RESULT_SCHEMA_VERSION = '1.0.0';
