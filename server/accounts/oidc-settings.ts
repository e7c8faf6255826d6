/** An OpenID Connect provider that says who somebody is. */
export interface OidcSettings {
  /** Its address, under which /.well-known/openid-configuration stands. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Which of its claims is the name of the account here. */
  claim: string;
  scope: string;
}
