import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, INSTALLATION_PARTS } from '@respi/composition/server';
import { Networks } from '@respi/identity/api';
import {
  type Config,
  type PlatformOptions,
  ownerSource,
  readConfig,
  requireOwnerUrl,
} from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import type { DataSource } from 'typeorm';
import { CommandFailed } from './command-failed';

/** Runs `work` with the use cases of the installation that the environment names; nothing listens. */
export async function withInstallation<T>(
  work: (installation: INestApplicationContext, config: Config) => Promise<T>,
  options: PlatformOptions = {},
): Promise<T> {
  const config = readConfig(process.env);
  const installation = await NestFactory.createApplicationContext(AppModule.for(config, options), {
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  try {
    return await work(installation, config);
  } finally {
    await installation.close();
  }
}

/** As the role that owns the tables: the only one that can make a network. */
export async function withOwner<T>(config: Config, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = await ownerSource(requireOwnerUrl(config), INSTALLATION_PARTS).initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

export async function networkId(installation: INestApplicationContext, slug: string): Promise<string> {
  try {
    return await installation.get(Networks).idOf(slug);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'not_found')) throw error;
    const known = await installation.get(Networks).list();
    const names = known.map((network) => network.slug).join(', ') || 'nessuna';
    throw new CommandFailed(`La rete «${slug}» non esiste. Reti di questa installazione: ${names}.`);
  }
}
