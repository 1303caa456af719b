import * as z from 'zod';

/**
 * Schemas answer with stable codes, not with sentences: the words for a code are chosen by whoever shows it. Set once
 * for every schema of the product; a schema's own `error` goes before it.
 */
z.config({
  customError: (issue) => {
    const missing = issue.input === undefined;
    switch (issue.code) {
      case 'invalid_type':
        if (missing) return 'required';
        // Of a number the schema says "int" where half a one was given.
        return issue.expected === 'int' && typeof issue.input === 'number' ? 'not_whole' : 'wrong_type';
      case 'invalid_value':
        return missing ? 'required' : 'not_in_list';
      case 'too_big':
        return issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_big';
      case 'too_small':
        return issue.origin === 'string' ? 'too_short' : issue.origin === 'array' ? 'too_few' : 'too_small';
      case 'unrecognized_keys':
        return 'unknown_field';
      default:
        return 'invalid';
    }
  },
});
