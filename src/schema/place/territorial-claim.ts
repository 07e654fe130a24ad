// Claims to territory: which actor says a place is its own, and which holds it.
import { requireActor } from '../actor/find-actor.ts';
import { Actor, Evidence, Place, TerritorialClaim } from '../refs.ts';
import { TerritorialRelationEnum } from '../relation/relation-enums.ts';

TerritorialClaim.implement({
  description: 'That an actor claims or controls a place.',
  fields: (t) => ({
    relation: t.expose('relation', { type: TerritorialRelationEnum, description: 'Whether it claims or controls it.' }),
    actor: t.field({
      type: Actor,
      description: 'Who claims or controls it.',
      resolve: (claim, _args, { loaders }, info) => requireActor(loaders, claim.actorId, info),
    }),
    place: t.field({
      type: Place,
      description: 'The place.',
      resolve: (claim, _args, { loaders }) => loaders.place.required(claim.placeId),
    }),
    since: t.exposeString('since', {
      nullable: true,
      description: 'Since when, as exact as an article states it: `1945-09-02`, `1945-09` or `1945`.',
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The sentences that say so.',
      resolve: (claim) => [...claim.evidence],
    }),
  }),
});
