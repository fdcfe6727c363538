/**
 * The few functions that generated validators lean on, as source text: the same text runs on the server and stands in
 * the module that a phone loads. One letter each, because the module's size is what people wait for.
 */
const parts = {
  /** Whether a value is an array. */
  Y: 'const Y=Array.isArray;',
  /** Whether a value is an object of JSON. */
  O: 'const O=v=>typeof v==="object"&&v!==null&&!Array.isArray(v);',
  /** Whether a value is a number that JSON can write. */
  N: 'const N=Number.isFinite;',
  Z: 'const Z=Number.isInteger;',
  /** The object itself, or a copy of its own properties when it could inherit some. */
  B: 'const B=d=>{const p=Object.getPrototypeOf(d);return p===null||p===Object.prototype?d:Object.assign(Object.create(null),d)};',
  /** A property whose name every object inherits something by. */
  G: 'const G=(d,k)=>Object.prototype.hasOwnProperty.call(d,k)?d[k]:void 0;',
  /** Names of the answered properties. */
  K: 'const K=d=>Object.keys(d).filter(k=>d[k]!==void 0);',
  /** Whether every answered property is in the set. */
  H: 'const H=(d,s)=>Object.keys(d).every(k=>d[k]===void 0||s.has(k));',
  /** Length in characters, not in UTF-16 units. */
  L: 'const L=s=>{let n=s.length;for(let i=1;i<s.length;i++)if((s.charCodeAt(i)&64512)===56320&&(s.charCodeAt(i-1)&64512)===55296){n--;i++}return n};',
  /** Equality of JSON values. */
  Q: 'const Q=(a,b)=>{if(a===b)return true;if(typeof a!=="object"||typeof b!=="object"||a===null||b===null||Array.isArray(a)!==Array.isArray(b))return false;if(Array.isArray(a))return a.length===b.length&&a.every((v,i)=>Q(v,b[i]));const m=K(a),n=K(b);return m.length===n.length&&m.every(k=>Object.prototype.hasOwnProperty.call(b,k)&&b[k]!==void 0&&Q(a[k],b[k]))};',
  /** One text for each JSON value, whatever the order of its names. */
  J: 'const J=v=>typeof v!=="object"||v===null?typeof v==="string"?JSON.stringify(v):String(v===0?0:v):Array.isArray(v)?"["+v.map(J)+"]":"{"+K(v).sort().map(k=>JSON.stringify(k)+":"+J(v[k]))+"}";',
  /** Whether no two items are equal. */
  U: 'const U=a=>new Set(a.map(J)).size===a.length;',
  /** A decimal number as digits and exponent. */
  D: 'const D=v=>{const[m,e="0"]=String(Math.abs(v)).split("e"),[w,f=""]=m.split(".");return[BigInt(w+f),+e-f.length]};',
  /** Whether a is a multiple of b, as the decimals that were written. */
  X: 'const X=(a,b)=>{if(Number.isSafeInteger(a)&&Number.isSafeInteger(b))return a%b===0;const[m,e]=D(a),[n,f]=D(b);return e>f?m*10n**BigInt(e-f)%n===0n:m%(n*10n**BigInt(f-e))===0n};',
  /** What has been evaluated so far: names P/p, items I/n/x. */
  T: 'const T=()=>({P:false,p:new Set,I:false,n:0,x:new Set});',
  W: 'const W=(t,u)=>{if(u.P)t.P=true;if(u.I)t.I=true;if(u.n>t.n)t.n=u.n;u.p.forEach(k=>t.p.add(k));u.x.forEach(k=>t.x.add(k))};',
  /** Whether a value nests deeper than any answers do. */
  I: 'const I=d=>{let l=[d];for(let n=0;l.length>0;n++){if(n>500)return true;l=l.flatMap(v=>typeof v==="object"&&v!==null?Object.values(v):[])}return false};',
  /** A name as a step of a JSON pointer. */
  P: 'const P=k=>"/"+k.replace(/~/g,"~0").replace(/\\//g,"~1");',
  /** Records an error; needs the tables F of fields, C of own texts and M of messages. */
  E: 'const E=(e,p,i,r,n,m)=>{const[f,t,k]=F[i],o=C[k];e.push({path:p,fieldId:f,rule:r,severity:"error",text:o&&o[r]||M[m||r].replace(/{([nt])}/g,(_,c)=>c==="n"?n:t??p.slice(p.lastIndexOf("/")+1).replace(/~1/g,"/").replace(/~0/g,"~"))})};',
  /** Judges the properties listed: name, line of fields, what judges it (a rule's name refuses it), whether it is required. */
  A: 'const A=(d,p,e,l,t)=>{for(const[k,i,f,r]of l){const x=Object.prototype.hasOwnProperty.call(d,k)?d[k]:void 0,q=p+P(k);if(x===void 0){if(r)E(e,q,i,"required")}else{if(t)t.p.add(k);if(f)f.big?E(e,q,i,f):f(x,q,e,i)}}};',
} as const;

export type RuntimePart = keyof typeof parts;

const needs: { readonly [part in RuntimePart]?: readonly RuntimePart[] } = {
  Q: ['K'],
  J: ['K'],
  U: ['J'],
  X: ['D'],
  A: ['P'],
};

/** The source of the parts named and of those that they need, always in the same order. */
export function runtimeSource(used: ReadonlySet<RuntimePart>): string {
  const all = new Set<RuntimePart>();
  const add = (part: RuntimePart) => {
    all.add(part);
    for (const needed of needs[part] ?? []) add(needed);
  };
  for (const part of used) add(part);
  return (Object.keys(parts) as RuntimePart[])
    .filter((part) => all.has(part))
    .map((part) => parts[part])
    .join('\n');
}
