// Takes back where events happened and what they are about, before it is written anew.
// Params: rows
// Returns: nothing
UNWIND $rows AS id
MATCH (event:Event {id: id})-[link:OCCURRED_AT|ABOUT]->()
DELETE link
