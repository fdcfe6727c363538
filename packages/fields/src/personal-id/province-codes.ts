/** Old province codes (63, before July 2025): numbers issued then keep them, so these stay valid for good. */
export const oldProvinceCodes: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);

/** Codes from 100 up are countries, for those whose birth was registered abroad. */
export const isCountryCode = (code: string): boolean => code >= '100';
