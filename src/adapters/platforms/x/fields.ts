/** What a post must bring along to be judged: its author, the authors of the posts it answers or quotes, and its place. */
export const FIELDS = {
  expansions: 'author_id,referenced_tweets.id,referenced_tweets.id.author_id,geo.place_id',
  'tweet.fields':
    'conversation_id,created_at,lang,entities,in_reply_to_user_id,referenced_tweets,reply_settings,note_tweet,geo',
  'place.fields': 'geo,full_name',
  'user.fields': 'public_metrics,receives_your_dm,name,username',
};
