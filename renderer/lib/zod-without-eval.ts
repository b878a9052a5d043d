import { config } from 'zod';

// The pages' security policy forbids code made from text, and zod would try it once to learn that.
config({ jitless: true });
