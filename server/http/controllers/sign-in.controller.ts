import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Oidc } from '../../accounts/oidc.js';
import { OidcDoor } from '../oidc-door.js';
import { Permits } from '../permits.js';
import type { WaysIn } from '../types.js';

@Controller('api/sign-in')
export class SignInController {
  constructor(
    private readonly oidc: Oidc,
    private readonly door: OidcDoor,
  ) {}

  @Get()
  @Permits('public')
  ways(): WaysIn {
    return { oidc: this.oidc.isOn };
  }

  @Get('oidc')
  @Permits('public')
  begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.door.begin(request, reply);
  }

  @Get('oidc/callback')
  @Permits('public')
  finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.door.finish(request, reply);
  }
}
